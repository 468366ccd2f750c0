package io.matricula.platform.axon;

import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import java.util.Map;
import org.axonframework.commandhandling.CommandExecutionException;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** The one place where a refusal becomes something that survives the way to another service. */
final class RefusalInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        try {
            return chain.proceed();
        } catch (Refused refused) {
            throw portable(new RefusalDetails(refused.code(), String.valueOf(refused.getMessage()), refused.data()));
        } catch (AggregateNotFoundException unknown) {
            throw portable(new RefusalDetails(
                    RefusalCode.NOT_FOUND,
                    "There is nothing with the id " + unknown.getAggregateIdentifier(),
                    Map.of()));
        }
    }

    private static CommandExecutionException portable(RefusalDetails details) {
        return new CommandExecutionException(details.message(), null, details);
    }
}
