package bongsu.benchmark;

import bongsu.entity.Catalogue;
import bongsu.entity.Organisation;
import bongsu.evaluation.Corpus;
import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.Reuse;
import bongsu.schema.Rights;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Articles of real length made of sentences written for Bongsu: 1,000 to 3,000 characters each, one sentence in six from the
 * labelled corpus, one in six about an organisation of the catalogue, the others of ordinary news. The same for the same
 * seed.
 */
final class ComposedNews {
    private static final int SHORTEST = 1000;
    private static final int LONGEST = 3000;
    private static final String ORDINARY = "/bongsu/benchmark/ordinary-sentences.txt";

    private final List<String> ordinary = ordinary();
    private final List<Article> corpus = Corpus.bundled().articles();
    private final List<Organisation> organisations;
    private final Random random;

    ComposedNews(Catalogue catalogue, long seed) {
        this.organisations = List.copyOf(catalogue.organisations());
        this.random = new Random(seed);
    }

    List<Article> articles(int count) {
        List<Article> articles = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            articles.add(article("composed-" + i));
        }
        return articles;
    }

    private Article article(String id) {
        int length = SHORTEST + random.nextInt(LONGEST - SHORTEST);
        StringBuilder body = new StringBuilder(length + 200);
        while (body.length() < length) {
            body.append(sentence()).append(random.nextInt(4) == 0 ? '\n' : ' ');
        }
        return Article.newBuilder()
                .setArticleId(id)
                .setTitle(one(corpus).getTitle())
                .setBody(body.toString().strip())
                .setAuthors(List.of())
                .setPublished(Instant.parse("2026-03-12T01:00:00Z"))
                .setRights(new Rights(Reuse.UNKNOWN, Reuse.UNKNOWN, null, null))
                .setRevision(1)
                .setStatus(ArticleStatus.PUBLISHED)
                .setMarks(List.of())
                .setPressRelease(false)
                .setFetched(Instant.parse("2026-03-12T01:00:00Z"))
                .build();
    }

    private String sentence() {
        return switch (random.nextInt(6)) {
            case 0 -> one(corpus).getBody();
            case 1 -> one(organisations).name() + " 관계자는 12일 이같이 전했다.";
            default -> one(ordinary);
        };
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private static List<String> ordinary() {
        try (InputStream stream = ComposedNews.class.getResourceAsStream(ORDINARY)) {
            if (stream == null) {
                throw new IllegalStateException("the file " + ORDINARY + " is missing from the class path");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("the sentences cannot be read", e);
        }
    }
}
