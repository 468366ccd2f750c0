package io.matricula.shared.academic.event;

import io.matricula.shared.Actor;
import io.matricula.shared.academic.OfferingId;
import io.matricula.shared.academic.OfferingTerms;
import org.axonframework.serialization.Revision;

/**
 * What an offering promises was revised. An applicant who asked before keeps the price and the refund schedule of the request.
 *
 * @param offeringId the offering
 * @param terms what it promises from now on
 * @param reason why, in the actor's words
 * @param actor who did it (R19)
 */
@Revision("1")
public record OfferingRevised(OfferingId offeringId, OfferingTerms terms, String reason, Actor actor)
        implements AcademicEvent {}
