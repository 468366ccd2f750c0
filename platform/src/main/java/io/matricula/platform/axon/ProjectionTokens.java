package io.matricula.platform.axon;

import org.axonframework.eventhandling.tokenstore.TokenStore;

/**
 * Where projections note how far they are: in the same store as their models, so that a token is never ahead of its data.
 *
 * @param store the token store
 */
public record ProjectionTokens(TokenStore store) {}
