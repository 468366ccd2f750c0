package io.matricula.query.paging;

import io.matricula.platform.web.MalformedRequest;

/**
 * Which part of a list is wanted.
 *
 * @param page counts from 0, at most 100,000
 * @param size how many items a page has, 1 to 200
 */
public record Paging(int page, int size) {

    static final int LAST_PAGE = 100_000;
    static final int LARGEST = 200;
    static final int USUAL = 50;

    public Paging {
        require("page", page, 0, LAST_PAGE);
        require("size", size, 1, LARGEST);
    }

    /** How many items come before this page. */
    public int skipped() {
        return page * size;
    }

    private static void require(String name, int value, int least, int most) {
        if (value < least || value > most) {
            throw new MalformedRequest(name, "must be from " + least + " to " + most);
        }
    }
}
