// Every word of the page, Korean first. A key without a translation is shown as it is.
const KOREAN = {
  skip: '사건 목록으로 건너뛰기', tagline: '한국 기술 뉴스의 제휴와 기술 주권, 봉화처럼 빠르게', views: '화면',
  pageTitle: '봉수 · 한국 기술 뉴스 감시',
  events: '사건', alerts: '경보', topology: '토폴로지', operations: '운영', counters: '집계',
  countArticles: '기사', countEvents: '사건', countAlerts: '경보', countWithdrawn: '철회', countDeadLetters: '처리 불가',
  filters: '거르기', search: '찾기', searchHint: '기업, 제품, 제목, 근거', clearFilters: '모두 지우기',
  keys: '/ 찾기 · J K 다음·이전 사건 · Esc 지우기',
  family: '갈래', salience: '비중', main: '주요', type: '유형', modality: '확실성',
  liveEvents: '실시간 사건', entity: '기업', shownEvents: '{n}건', shownAlerts: '{n}건', totalOf: '{all}건 가운데 {n}건', more: '{n}건 더 보기',
  loading: '불러오는 중', live: '실시간', reconnecting: '다시 연결하는 중',
  disconnected: '연결이 끊겼습니다.', disconnectedHint: '보이는 것은 마지막으로 받은 내용입니다. 다시 연결하는 중…',
  empty: '아직 사건이 없습니다', emptyHint: '기사에서 제휴나 기술 주권 사건을 찾으면 바로 여기에 나타납니다.',
  showDoubtful: '신뢰도 {percent}% 미만 {n}건 보기', hideDoubtful: '신뢰도 {percent}% 미만 {n}건 숨기기',
  onlyDoubtful: '미덥지 않은 사건만 있습니다', onlyDoubtfulHint: '위의 단추를 누르면 신뢰도가 낮은 사건도 보입니다.',
  noMatch: '조건에 맞는 사건이 없습니다', noMatchHint: '거르는 조건을 줄이거나 지워 보세요.',
  noAlerts: '아직 경보가 없습니다', noAlertsHint: '구독에 맞는 사건이 나오면 여기에 뜹니다.',
  topologyTitle: '데이터가 흐르는 길', noTopology: '토폴로지를 아직 알 수 없습니다', noTopologyHint: '처리기가 함께 돌면 여기에 그려집니다.',
  asText: '글로 보기', nodesAndEdges: '마디 {nodes}개 · 흐름 {edges}개',
  kind_topic: '토픽', kind_source: '입력', kind_stage: '처리 단계', kind_processor: '처리', kind_sink: '출력', kind_store: '저장소', kind_other: '기타',
  operationsTitle: '운영 상태', metrics: '지표', ready: '모두 준비됨', notReady: '준비 중', unreachable: '서버에 닿지 않습니다',
  deadLetters: '처리하지 못한 것', noLetters: '모두 처리했습니다', noLettersHint: '처리하지 못한 기사나 기록이 생기면 까닭과 함께 여기에 남습니다.',
  undecodable: '읽을 수 없어 건너뛴 기록 {n}건 (자리는 로그에 있습니다)',
  newEvent: '새 사건: {title}', beacons: '봉화 {n}거',
  PARTNERSHIP: '제휴', SOVEREIGNTY: '기술 주권', UNKNOWN: '알 수 없음',
  ALLIANCE: '협력', JOINT_DEVELOPMENT: '공동 개발', JOINT_VENTURE: '합작', INVESTMENT: '투자', ACQUISITION: '인수·합병',
  ADOPTION: '도입·공급', GOVERNMENT_PROGRAM: '정부 사업', DOMESTIC_CAPABILITY: '독자 역량', FOREIGN_DEPENDENCE: '해외 의존',
  DATA_SOVEREIGNTY: '데이터 주권',
  ANNOUNCED: '공식 발표', PLANNED: '계획', RUMORED: '미확인', POSTPONED: '연기', CANCELLED: '취소·부인', OPINION: '의견',
  PARTNER: '협력사', INVESTOR: '투자자', TARGET: '대상', PROVIDER: '공급', ADOPTER: '도입', ACTOR: '주체', COUNTERPART: '상대',
  TALKS: '협의', MOU: 'MOU', CONTRACT: '계약', EXECUTION: '이행', ENDED: '종료',
  COMPANY: '기업 발표', GOVERNMENT: '정부 발표', PERSON: '인물 발언', ANONYMOUS: '익명 소식통', OUTLET: '언론 보도',
  CORRECTED: '정정됨', RETRACTED: '철회됨', MERGED: '합쳐짐', updated: '갱신', secondary: '배경',
  amount: '금액', budget: '예산', date: '시점', duration: '기간', stage: '단계', claimant: '출처', products: '제품', confidence: '신뢰도', rule: '규칙',
  evidence: '근거', noQuotation: '발행사가 AI 활용을 허락하지 않아 문장을 옮기지 않습니다. 원문의 {field} {start}–{end}자에서 확인하세요.',
  evidenceInTitle: '근거는 제목에 표시했습니다', title: '제목', subtitle: '부제', body: '본문',
  untitled: '제목 없는 기사', noPublisher: '매체 미상', fetchedAt: '수집 {time}', opensElsewhere: '새 창에서 원문 열기',
  why: '맞은 조건', everything: '모든 사건',
  lineage: '계보', shiftsTitle: '방향 전환과 모순', noShifts: '아직 없습니다',
  noShiftsHint: '기업의 방향이 바뀌거나, 독자 모델이라는 말이 알려진 계보와 어긋나면 여기에 나타납니다.',
  pedigrees: '모델의 계보', noPedigrees: '아직 없습니다', noPedigreesHint: '어떤 모델이 다른 모델을 바탕으로 했다는 기사가 나오면 여기에 나타납니다.',
  turnsHome: '{who}: {month}, 해외 협력에서 국내 협력과 독자 역량으로', turnsAbroad: '{who}: {month}, 국내 협력과 독자 역량에서 해외 협력으로',
  contradicts: '{who}: 독자 모델이라는 {model}, 알려진 계보와 어긋남', newsroomsSay: '매체 {n}곳',
  reasonLean: '국내·독자 성향 {before} → {after} (−1 해외, 1 국내·독자)', reasonStories: '앞 여섯 달 {before}건, 최근 석 달 {after}건',
  reasonOwn: '독자 모델이라는 기사:', reasonDerives: '바탕 모델: {base}, {what}',
  contradicted: '기사마다 다름: {yes} / {no}',
  lineage_UNKNOWN: '알 수 없음', lineage_NAMED: '밝혀짐', lineage_CLAIMED: '주장됨', lineage_DISPUTED: '다툼 있음', lineage_RULED: '판정됨',
  reused_UNKNOWN: '내용 미상', reused_WEIGHTS: '가중치', reused_ARCHITECTURE: '구조', reused_TOKENIZER: '토크나이저', reused_ENCODER: '인코더',
  reused_API: 'API 호출', reused_DATA: '데이터',
};

const ENGLISH = {
  skip: 'Skip to the events', tagline: 'Partnerships and tech sovereignty in Korean news, swift as beacon fire', views: 'Views',
  pageTitle: 'Bongsu · Korean technology news watch',
  events: 'Events', alerts: 'Alerts', topology: 'Topology', operations: 'Operations', counters: 'Counters',
  countArticles: 'Articles', countEvents: 'Events', countAlerts: 'Alerts', countWithdrawn: 'Withdrawn', countDeadLetters: 'Dead letters',
  filters: 'Filters', search: 'Search', searchHint: 'company, product, words', clearFilters: 'Clear all',
  keys: '/ search · J K next, previous event · Esc clear',
  family: 'Family', salience: 'Salience', main: 'Main', type: 'Type', modality: 'Firmness',
  liveEvents: 'Live events', entity: 'Entity', shownEvents: '{n} held', shownAlerts: '{n} held', totalOf: '{n} of {all}', more: 'Show {n} more',
  loading: 'Loading', live: 'Live', reconnecting: 'Reconnecting',
  disconnected: 'The connection is lost.', disconnectedHint: 'You see what was received last. Reconnecting…',
  empty: 'No events yet', emptyHint: 'A partnership or sovereignty event appears here as soon as an article reports it.',
  showDoubtful: 'Show {n} below {percent}% confidence', hideDoubtful: 'Hide {n} below {percent}% confidence',
  onlyDoubtful: 'Only doubtful events', onlyDoubtfulHint: 'The button above shows events of low confidence, too.',
  noMatch: 'No event matches', noMatchHint: 'Try fewer conditions.',
  noAlerts: 'No alerts yet', noAlertsHint: 'Events that match a subscription appear here.',
  topologyTitle: 'How the data flows', noTopology: 'The topology is not known yet', noTopologyHint: 'It is drawn here when the processor runs.',
  asText: 'As text', nodesAndEdges: '{nodes} nodes · {edges} edges',
  kind_topic: 'Topic', kind_source: 'Source', kind_stage: 'Stage', kind_processor: 'Processor', kind_sink: 'Sink', kind_store: 'Store', kind_other: 'Other',
  operationsTitle: 'Operations', metrics: 'Metrics', ready: 'Everything is ready', notReady: 'Not ready', unreachable: 'The server cannot be reached',
  deadLetters: 'Dead letters', noLetters: 'Everything was processed', noLettersHint: 'What cannot be processed is kept here with its reason.',
  undecodable: '{n} records could not be read and were passed over (the log has their places)',
  newEvent: 'New event: {title}', beacons: '{n} beacons lit',
  PARTNERSHIP: 'Partnership', SOVEREIGNTY: 'Sovereignty', UNKNOWN: 'Unknown',
  ALLIANCE: 'Alliance', JOINT_DEVELOPMENT: 'Joint development', JOINT_VENTURE: 'Joint venture', INVESTMENT: 'Investment',
  ACQUISITION: 'Acquisition', ADOPTION: 'Adoption', GOVERNMENT_PROGRAM: 'Government program', DOMESTIC_CAPABILITY: 'Domestic capability',
  FOREIGN_DEPENDENCE: 'Foreign dependence', DATA_SOVEREIGNTY: 'Data sovereignty',
  ANNOUNCED: 'Announced', PLANNED: 'Planned', RUMORED: 'Rumored', POSTPONED: 'Postponed', CANCELLED: 'Cancelled', OPINION: 'Opinion',
  PARTNER: 'Partner', INVESTOR: 'Investor', TARGET: 'Target', PROVIDER: 'Provider', ADOPTER: 'Adopter', ACTOR: 'Actor', COUNTERPART: 'Counterpart',
  TALKS: 'Talks', MOU: 'MOU', CONTRACT: 'Contract', EXECUTION: 'Carried out', ENDED: 'Ended',
  COMPANY: 'Company', GOVERNMENT: 'Government', PERSON: 'Person', ANONYMOUS: 'Unnamed source', OUTLET: 'Outlet',
  CORRECTED: 'Corrected', RETRACTED: 'Retracted', MERGED: 'Merged', updated: 'Update', secondary: 'Background',
  amount: 'Amount', budget: 'Budget', date: 'Date', duration: 'Duration', stage: 'Stage', claimant: 'Claimant', products: 'Products', confidence: 'Confidence', rule: 'Rule',
  evidence: 'Evidence', noQuotation: 'The publisher does not permit use by AI, so nothing is quoted. See characters {start}–{end} of the {field}.',
  evidenceInTitle: 'The evidence is marked in the headline', title: 'headline', subtitle: 'subtitle', body: 'body',
  untitled: 'Article without a headline', noPublisher: 'Unknown outlet', fetchedAt: 'fetched {time}', opensElsewhere: 'Open the article in a new window',
  why: 'Matched', everything: 'every event',
  lineage: 'Lineage & shifts', shiftsTitle: 'Shifts and contradictions', noShifts: 'None yet',
  noShiftsHint: 'A company that changes direction, and a claim of independence against a known lineage, appear here.',
  pedigrees: 'Lineage of models', noPedigrees: 'None yet', noPedigreesHint: 'A model that derives from another one, as articles say, appears here.',
  turnsHome: '{who}: {month}, from foreign partners to domestic ones and its own', turnsAbroad: '{who}: {month}, from domestic partners and its own to foreign ones',
  contradicts: '{who}: {model} is called its own, against a known lineage', newsroomsSay: '{n} newsrooms',
  reasonLean: 'lean homewards {before} → {after} (−1 abroad, 1 at home)', reasonStories: '{before} stories in six months, then {after} in three',
  reasonOwn: 'called its own in:', reasonDerives: 'derives from {base}: {what}',
  contradicted: 'Articles differ: {yes} / {no}',
  lineage_UNKNOWN: 'Unknown', lineage_NAMED: 'Named', lineage_CLAIMED: 'Claimed', lineage_DISPUTED: 'Disputed', lineage_RULED: 'Ruled',
  reused_UNKNOWN: 'not said what', reused_WEIGHTS: 'weights', reused_ARCHITECTURE: 'architecture', reused_TOKENIZER: 'tokenizer', reused_ENCODER: 'encoder',
  reused_API: 'API', reused_DATA: 'data',
};

const WORDS = { ko: KOREAN, en: ENGLISH };
let language = 'ko';

export const currentLanguage = () => language;

export function setLanguage(next) {
  language = next in WORDS ? next : 'ko';
}

/** The word for a key, with {holes} filled. */
export function word(key, holes = {}) {
  const text = WORDS[language][key] ?? String(key);
  return text.replace(/\{(\w+)\}/g, (hole, name) => holes[name] ?? hole);
}

export const hasWord = (key) => Object.hasOwn(KOREAN, key);

/** Puts the words of the current language into the page's fixed parts. */
export function translate(root) {
  document.documentElement.lang = language;
  document.title = word('pageTitle');
  root.querySelectorAll('[data-word]').forEach((node) => { node.textContent = word(node.dataset.word); });
  root.querySelectorAll('[data-word-label]').forEach((node) => node.setAttribute('aria-label', word(node.dataset.wordLabel)));
  root.querySelectorAll('[data-word-placeholder]').forEach((node) => { node.placeholder = word(node.dataset.wordPlaceholder); });
}
