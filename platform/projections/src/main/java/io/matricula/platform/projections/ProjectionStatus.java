package io.matricula.platform.projections;

/** How a projection fares. */
public enum ProjectionStatus {
    /** It follows the events. */
    RUNNING,
    /** Its model is being rebuilt from the first event on; readers see the former model until that is done. */
    REPLAYING,
    /** An event could not be applied, a store does not answer, or it does not get on; what is not concerned goes on. */
    FAILED
}
