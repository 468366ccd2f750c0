package io.matricula.platform.web;

import io.matricula.platform.web.answer.AnswerConfiguration;
import io.matricula.platform.web.body.BodyConfiguration;
import io.matricula.platform.web.requestpolicy.RequestPolicyConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextConfiguration;
import org.springframework.boot.actuate.autoconfigure.web.ManagementContextType;
import org.springframework.context.annotation.Import;

/** The request policies of the management port, and the headers of its answers. */
@ManagementContextConfiguration(value = ManagementContextType.CHILD, proxyBeanMethods = false)
@Import({AnswerConfiguration.class, BodyConfiguration.class, RequestPolicyConfiguration.class})
class ManagementRequestPolicy {}
