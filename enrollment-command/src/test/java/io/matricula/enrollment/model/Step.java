package io.matricula.enrollment.model;

import java.util.function.Consumer;

/**
 * Something that may happen next.
 *
 * @param sentence what a counterexample says of it
 * @param happening what it is
 */
record Step(String sentence, Consumer<World> happening) {

    void in(World world) {
        world.note(sentence);
        happening.accept(world);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
