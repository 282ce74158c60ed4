# The service in an image: built with a JDK 25, run on a JRE 25 by a user that may do nothing else.
FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY . .
RUN mvn -B -ntp -q -DskipTests -pl app -am package \
    && java -Djarmode=tools -jar app/target/app-*-exec.jar extract --destination /built \
    && mv /built/app-*-exec.jar /built/candour.jar

FROM eclipse-temurin:25-jre
RUN groupadd --system --gid 990 candour \
    && useradd --system --uid 990 --gid candour --home-dir /var/lib/candour --shell /usr/sbin/nologin candour \
    && install -d -o candour -g candour -m 700 /var/lib/candour /var/lib/candour-secrets /var/lib/candour-anchor
COPY --from=build /built /opt/candour
USER candour
WORKDIR /var/lib/candour
ENV SPRING_PROFILES_ACTIVE=production \
    CANDOUR_DATA=/var/lib/candour \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080
# No curl in the image: bash can open a connection by itself.
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-jar", "/opt/candour/candour.jar"]
