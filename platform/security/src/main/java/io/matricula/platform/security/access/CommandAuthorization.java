package io.matricula.platform.security.access;

import io.matricula.platform.messaging.command.CommandOrigin;
import io.matricula.shared.RefusalCode;
import io.matricula.shared.Refused;
import io.matricula.shared.access.AllowedTo;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.CommandTargetResolver;

/**
 * The second lock: whatever a route let through, a command of a request is carried out only if it is for the one who asks. With a
 * capability it has to be about the very enrollment that the capability is for.
 */
final class CommandAuthorization implements MessageHandlerInterceptor<CommandMessage<?>> {

    private static final ClassValue<Permission> PERMISSIONS = new ClassValue<>() {
        @Override
        protected Permission computeValue(Class<?> command) {
            return Permission.of(command.getAnnotation(AllowedTo.class));
        }
    };

    private final CommandTargetResolver targets;

    CommandAuthorization(CommandTargetResolver targets) {
        this.targets = targets;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain) throws Exception {
        CommandMessage<?> command = unitOfWork.getMessage();
        if (!CommandOrigin.isProcess(command.getMetaData()) && !isAllowed(command)) {
            throw new Refused(RefusalCode.FORBIDDEN, command.getPayloadType().getSimpleName() + " is not for who asks");
        }
        return chain.proceed();
    }

    private boolean isAllowed(CommandMessage<?> command) {
        Permission permission = PERMISSIONS.get(command.getPayloadType());
        return Caller.in(command.getMetaData())
                .filter(permission::includes)
                .filter(caller -> permission.anybody() || caller.held() == null || isAbout(command, caller))
                .isPresent();
    }

    private boolean isAbout(CommandMessage<?> command, Caller holder) {
        return targets.resolveTarget(command).getIdentifier().equals(String.valueOf(holder.held()));
    }
}
