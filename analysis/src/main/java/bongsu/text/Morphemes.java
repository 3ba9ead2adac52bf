package bongsu.text;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.ko.KoreanTokenizer;
import org.apache.lucene.analysis.ko.POS;
import org.apache.lucene.analysis.ko.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.util.AttributeFactory;

/**
 * Nori on one sentence at a time (Lucene's Korean tokenizer with its own dictionary, compounds kept whole). Holds the state of a
 * tokenizer: one for each thread.
 */
public final class Morphemes {
    private final KoreanTokenizer tokenizer = new KoreanTokenizer(
            AttributeFactory.DEFAULT_ATTRIBUTE_FACTORY, null, KoreanTokenizer.DecompoundMode.NONE, false, true);
    private final CharTermAttribute term = tokenizer.addAttribute(CharTermAttribute.class);
    private final OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
    private final PartOfSpeechAttribute speech = tokenizer.addAttribute(PartOfSpeechAttribute.class);

    /** The morphemes of a text in order, without punctuation; none for an empty one. */
    public List<Morpheme> of(String text) {
        var morphemes = new ArrayList<Morpheme>();
        try {
            tokenizer.setReader(new StringReader(text));
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                int start = offset.startOffset();
                int end = offset.endOffset();
                // the parts of others are not asked for, as the dictionary decodes them anew each time
                var parts = speech.getPOSType() == POS.Type.INFLECT ? speech.getMorphemes() : null;
                if (parts == null) {
                    morphemes.add(
                            new Morpheme(term.toString(), speech.getLeftPOS().name(), start, end));
                } else {
                    for (var part : parts) {
                        morphemes.add(
                                new Morpheme(part.surfaceForm(), part.posTag().name(), start, end));
                    }
                }
            }
            tokenizer.end();
            tokenizer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a string reader cannot fail", e);
        }
        return morphemes;
    }
}
