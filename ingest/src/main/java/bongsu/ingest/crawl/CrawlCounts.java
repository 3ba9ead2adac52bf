package bongsu.ingest.crawl;

/**
 * What the crawler did since it started; only what was committed counts as article, revision, repeat, withdrawal, dead
 * letter or link.
 *
 * @param fetched pages and feeds received whole
 * @param notModified answered with 304
 * @param disallowed left alone because robots.txt says so, or could not be had
 * @param refused not asked for, or not taken: address, scheme, port, size, redirects
 * @param failed requests that failed, each try
 * @param articles first revisions published
 * @param revisions later revisions published
 * @param repeats pages that hold an article published from another address
 * @param withdrawals articles that are no longer there
 * @param deadLetters what could not be processed
 * @param links addresses found in feeds, sitemaps and listing pages
 * @param polls looks at feeds, sitemaps and listing pages
 */
public record CrawlCounts(
        long fetched,
        long notModified,
        long disallowed,
        long refused,
        long failed,
        long articles,
        long revisions,
        long repeats,
        long withdrawals,
        long deadLetters,
        long links,
        long polls) {}
