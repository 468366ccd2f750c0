package io.matricula.enrollment.enrollment;

import io.matricula.shared.Rule;

/** R23: full card numbers never enter the system; twelve or more digits in a row, however separated, look like one. */
@Rule("R23")
final class CardTokenIsNoCardNumber {

    private static final java.util.regex.Pattern CARD_NUMBER = java.util.regex.Pattern.compile("(\\d[ -]?){12,}");

    private CardTokenIsNoCardNumber() {}

    static boolean holds(String cardToken) {
        return !CARD_NUMBER.matcher(cardToken).find();
    }
}
