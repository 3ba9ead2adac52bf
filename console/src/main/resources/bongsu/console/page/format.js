// Values as people read them. Nothing here touches the page.
import { currentLanguage, word } from './words.js';

const KOREAN_UNITS = [[10n ** 16n, '경'], [10n ** 12n, '조'], [10n ** 8n, '억'], [10n ** 4n, '만']];
const KOREAN_CURRENCIES = { KRW: '원', USD: '달러', EUR: '유로', JPY: '엔', CNY: '위안', GBP: '파운드', TWD: '대만달러', HKD: '홍콩달러', SGD: '싱가포르달러' };

const SHORT_COUNTRIES = { KR: '한국', AE: 'UAE' };

const locale = () => (currentLanguage() === 'en' ? 'en' : 'ko-KR');

/** 2400000000000 KRW → 2조 4,000억 원; ₩2.4T in English. Exact in Korean: no unit is rounded away. */
export function amount(value, currency) {
  if (!Number.isInteger(value)) return `${value} ${currency}`;
  if (currentLanguage() === 'en') {
    const number = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 2 }).format(value);
    return `${number} ${currency}`;
  }
  let rest = BigInt(Math.abs(value));
  const parts = [];
  for (const [size, unit] of KOREAN_UNITS) {
    if (rest >= size) parts.push((rest / size).toLocaleString('ko-KR') + unit);
    rest %= size;
  }
  const name = KOREAN_CURRENCIES[currency] ?? ` ${currency}`;
  const sign = value < 0 ? '−' : '';
  // 4,000억 원, but 5,000원: the unit of money stands apart only after another unit.
  if (rest > 0n || parts.length === 0) return sign + [...parts, rest.toLocaleString('ko-KR') + name].join(' ');
  return `${sign}${parts.join(' ')} ${name.trim()}`;
}

/** P5Y, P1Y6M, P100D (ISO 8601) in words; anything else as it is. */
export function duration(text) {
  const found = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)D)?$/.exec(text);
  if (!found) return text;
  const korean = ['년', '개월', '일'];
  const english = ['year', 'month', 'day'];
  return found.slice(1).map((number, index) => number && (currentLanguage() === 'en'
    ? `${number} ${english[index]}${number === '1' ? '' : 's'}`
    : `${number}${korean[index]}`)).filter(Boolean).join(' ');
}

/** 2025-03-10, 2025-07 or 2025 in words; anything else as it is. */
export function day(text) {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(text);
  if (!found) return text;
  const [, year, month, date] = found;
  if (currentLanguage() === 'ko') {
    return [`${Number(year)}년`, month && `${Number(month)}월`, date && `${Number(date)}일`].filter(Boolean).join(' ');
  }
  const options = { timeZone: 'UTC', year: 'numeric', ...(month && { month: 'short' }), ...(date && { day: 'numeric' }) };
  return new Intl.DateTimeFormat('en', options).format(new Date(Date.UTC(year, (month ?? 1) - 1, date ?? 1)));
}

/** An ISO time as the clock in Seoul shows it; the year only where it is not this one. */
export function time(iso, now = new Date()) {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return String(iso);
  const year = (date) => new Intl.DateTimeFormat('en', { timeZone: 'Asia/Seoul', year: 'numeric' }).format(date);
  const options = { timeZone: 'Asia/Seoul', month: currentLanguage() === 'en' ? 'short' : 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' };
  if (year(moment) !== year(now)) options.year = 'numeric';
  return `${new Intl.DateTimeFormat(locale(), options).format(moment)} KST`;
}

export const count = (number) => new Intl.NumberFormat(locale()).format(number);

/** A country by its ISO code as a short label: its Korean name, or the code itself in English. */
export const countryLabel = (code) => (currentLanguage() === 'en' ? code : SHORT_COUNTRIES[code] ?? country(code));

/** The name of a country by its ISO code; the code where there is none. */
export function country(code) {
  try {
    return new Intl.DisplayNames([locale()], { type: 'region' }).of(code);
  } catch (e) {
    if (e instanceof RangeError) return code;
    throw e;
  }
}

/** The address if it is an http or https one; null for every other, javascript: among them. */
export function webAddress(url) {
  if (typeof url !== 'string' || !URL.canParse(url)) return null;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed.href : null;
}

/** Text as [{text, name}]: the stretches that are one of the names, longest first, and those between. */
export function split(text, names) {
  const known = [...new Set(names.filter(Boolean))].sort((a, b) => b.length - a.length);
  const parts = [];
  let plain = 0;
  for (let at = 0; at < text.length;) {
    const name = known.find((candidate) => text.startsWith(candidate, at));
    if (name === undefined) {
      at += 1;
    } else {
      if (at > plain) parts.push({ text: text.slice(plain, at), name: false });
      parts.push({ text: name, name: true });
      at += name.length;
      plain = at;
    }
  }
  if (plain < text.length) parts.push({ text: text.slice(plain), name: false });
  return parts;
}

/** A symbol of a schema in words. */
export const symbol = (name) => word(name ?? 'UNKNOWN');
