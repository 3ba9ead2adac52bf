# syntax=docker/dockerfile:1
# Two stages: one builds with Maven, the other holds a Java runtime and our jars. Runs as a user without rights.
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /src
COPY pom.xml ./
COPY schemas schemas
COPY analysis analysis
COPY ingest ingest
COPY stream-processor stream-processor
COPY console console
COPY evaluation evaluation
COPY benchmarks benchmarks
COPY launcher launcher
RUN --mount=type=cache,target=/root/.m2 mvn -B -ntp -DskipLint -Dmaven.test.skip=true -pl launcher -am package

FROM eclipse-temurin:21-jre
RUN useradd --system --uid 10001 --create-home --home-dir /var/lib/bongsu bongsu
COPY --from=build /src/launcher/target/lib /opt/bongsu/lib
COPY conf /opt/bongsu/conf
ENV BONGSU_CONFIG=/opt/bongsu/conf/bongsu.yaml
USER bongsu
WORKDIR /var/lib/bongsu
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=75 -Dfile.encoding=UTF-8 -Dorg.apache.avro.SERIALIZABLE_PACKAGES=bongsu.schema"
ENTRYPOINT ["java", "-cp", "/opt/bongsu/lib/*", "bongsu.launcher.cli.Bongsu"]
CMD ["--help"]
