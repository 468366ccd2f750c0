package io.matricula.query.projection;

/** How a projection fares. */
public enum ProjectionStatus {
    /** It follows the events. */
    RUNNING,
    /** Its model is being rebuilt from the first event on; readers see the former model until that is done. */
    REPLAYING,
    /** An event could not be applied, or a store does not answer; what is not concerned goes on. */
    FAILED
}
