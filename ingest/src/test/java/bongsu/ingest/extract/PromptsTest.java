package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PromptsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "READ MORE: The boats of last year",
                "Also read: A pier too far",
                "Advertisement",
                "*Únete a nuestro canal de WhatsApp",
                "Límite de sesiones",
                "[Photo: Petra Lowe]",
                "Have a news tip? Write to tips@starling.test.",
                "AUDIO: Das Freibad öffnet wieder (3 Min)",
                "Vous souhaitez réagir à cet article ? Écrivez-nous.",
                "Wil je meer lezen? Neem een abonnement.",
                "Har du tips? Mejla redaktionen.",
                "[O segundo episódio do nosso podcast já pode ser ouvido aqui.]",
                "Читайте нас в Telegram.",
                "SON HABERLER İÇİN TIKLAYIN",
                "If you buy something by way of a link on our pages, we may receive compensation for it.",
                "This content was produced by the studio in partnership with Sound Ferries.",
                "The views expressed here are those of the author.",
                "This interview has been edited for length and clarity.",
                "Readers like you keep our reporting open to all.",
                "Our letter tells what the council does. Sign up to get it on Mondays.",
                "※ 외부 필진의 기고는 본지의 편집 방향과 다를 수 있습니다.",
                "<이 기사는 은하수반도체가 제공한 보도자료를 바탕으로 작성했습니다.>",
                "글. 새벽신문",
                "*필자 남다온은 20년 동안 반도체를 설계했다.",
                "- Advertisement -",
                "Image caption, The harbour in spring",
                "By signing up to our letters, you agree to our terms.",
                "To view this video please enable JavaScript, and consider another browser.",
                "First published on March 4, 2026 / 8:15 AM",
                "You can contact Oren Mallory at oren@paper.test or on Signal.",
                "Oren Mallory can be reached at oren@paper.test.",
                "This summary was generated with AI and checked by an editor.",
                "An dieser Stelle finden Sie einen externen Inhalt, der den Artikel ergänzt.",
                "Your browser does not support the audio element.",
                "You can now listen to our articles!",
                "View this post on Instagram",
                "Add us as a preferred source on Google",
                "Support our journalism",
                "The Morning Tide newsletter is our guide to the day. Sign up here.",
                "Der Artikel wird unten fortgesetzt",
                "La noticia continúa después de la publicidad",
                "Juttu jatkuu mainoksen jälkeen",
                "Článok pokračuje pod video reklamou",
                "Статията продължава под рекламата",
                "Dalszy ciąg materiału pod wideo",
                "Támogasd a munkánkat!",
                "Lesen Sie auch: Die alte Brücke",
                "Lire aussi : L’ancien pont",
                "Te puede interesar: El puente viejo",
                "Leia também: A ponte antiga",
                "Leggi anche: Il vecchio ponte",
                "Czytaj też: Stary most",
                "Читайте также: Старый мост",
                "Διαβάστε επίσης: Η παλιά γέφυρα",
                "Baca juga: Jembatan lama",
                "Xem thêm: Cây cầu cũ",
                "यह भी पढ़ें: पुराना पुल",
                "اقرأ أيضا: الجسر القديم",
                "责任编辑：李明",
                "関連記事",
                "[관련기사] 작년에는 무엇을 했나",
                "▶ 나루통신 홈페이지 바로가기",
                "ⓒ 나루통신, 무단 전재 및 재배포 금지",
                "저작권자 ⓒ 나루통신 AI 학습 및 활용 금지",
                "사진=나루통신",
            })
    void knowsPromptsOfManyLanguages(String line) {
        assertThat(Prompts.matches(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour council voted on Monday to replace its ageing fleet.",
                "Support for the plan has grown since the spring.",
                "관련 기관은 12일 회의를 열어 대책을 논의했다.",
                "이 기사가 나간 뒤 회사는 해명을 내놓았다.",
                "구글은 12일 새 모델을 공개했다.",
                "Video games are back.",
                "This content is what readers of the paper want most.",
                "Published 12 books in two years.",
                "La historia sigue tras los pasos de dos hermanas que abandonaron su pueblo en el invierno de 1931.",
                "Have you ever seen a heron sleep?",
                "He told the board that he would sign up today.",
                "Soutenez nos agriculteurs, disait la pancarte.",
                "You can now listen to the stories of the fishermen.",
                "The story continues to develop in the northern valley, officials said.",
                "Listen to the old men and you will hear the river.",
                "Print revenue fell by a third.",
                "Contact with the boat was lost at nine.",
                "Follow-up talks are planned.",
                "Ad revenue fell by a third.",
                "Imagen de una ciudad que cambia cada día.",
                "Además de la obra, habrá un puente.",
            })
    void leavesSentencesAlone(String line) {
        assertThat(Prompts.matches(line)).isFalse();
    }
}
