package io.matricula.shared.academic;

import io.matricula.shared.Money;

/**
 * What an offering promises an applicant at the moment of the request; the answer to {@link QuoteOffering}.
 *
 * @param courseCode the code of the course
 * @param title what the offering is called
 * @param term the opaque label of the term
 * @param price what a seat costs
 */
public record OfferingQuote(String courseCode, String title, String term, Money price) {}
