# One file for all services: docker build --build-arg SERVICE=marketing .
FROM maven:3.9.11-eclipse-temurin-17 AS build
WORKDIR /matricula
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -q -pl '!standalone,!tools/migration,!acceptance-tests,!benchmarks' package -DskipTests

FROM eclipse-temurin:21.0.9_10-jre AS layers
ARG SERVICE
WORKDIR /layers
COPY --from=build /matricula/${SERVICE}/target/*-exec.jar /service.jar
RUN java -Djarmode=tools -jar /service.jar extract --layers --application-filename service.jar --destination .

FROM eclipse-temurin:21.0.9_10-jre
WORKDIR /service
COPY --from=layers /layers/dependencies/ ./
COPY --from=layers /layers/spring-boot-loader/ ./
COPY --from=layers /layers/snapshot-dependencies/ ./
COPY --from=layers /layers/application/ ./
USER 10001:10001
ENV SERVER_ADDRESS=0.0.0.0 SERVER_PORT=8080 MANAGEMENT_SERVER_PORT=9080
EXPOSE 8080 9080
HEALTHCHECK --interval=5s --timeout=3s --start-period=120s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$MANAGEMENT_SERVER_PORT && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && read -r _ status _ <&3 && [ \"$status\" = 200 ]"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-XX:+ExitOnOutOfMemoryError", "-jar", "service.jar"]
