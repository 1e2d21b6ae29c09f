import { latin } from './file-kind.ts';
import type { ImportFault } from './types.ts';

/** HTML wants the declaration of its encoding within the first 1024 bytes; real pages are less strict. */
const DECLARED_WITHIN = 4096;
/** How much is looked at to tell UTF-16 without a byte order mark. */
const SAMPLE = 4096;
/** One broken character in so many is damage; more are the wrong encoding. */
const DAMAGE = 1000;
/** One control character in so many is an oddity; more are binary data. */
const ODDITY = 1000;

/**
 * Decodes a file: by its byte order mark, as UTF-16 where every other byte is zero, as UTF-8
 * where it is valid (or only damaged in a few places), as what an HTML page declares, and
 * otherwise as Windows-1252.
 * @param isHtml whether a declaration of the encoding in the text counts.
 * @returns the text without its mark, or a fault if it is binary data.
 */
export function decodeText(bytes: Uint8Array, file: string, isHtml = false): string | ImportFault {
  const text = decode(bytes, isHtml);
  if (text === undefined) return { file, message: 'is broken UTF-16 text: save it again as UTF-8' };
  const controls = text.match(/[^\P{Cc}\t\n\v\f\r\u0085]/gu)?.length ?? 0;
  if (text.includes('\0') || controls * ODDITY > text.length) {
    return { file, message: 'is not text but binary data (or an encoding that is not known here)' };
  }
  return text;
}

function decode(bytes: Uint8Array, isHtml: boolean): string | undefined {
  const wide = utf16Of(bytes);
  if (wide !== undefined) return decodeAs(wide, bytes);
  const valid = strictly('utf-8', bytes);
  const isPlain = valid !== undefined && valid.length === bytes.length;
  // a page that is valid UTF-8 with accents is UTF-8, whatever it declares
  if (valid !== undefined && !isPlain) return valid;
  const declared = isHtml ? declaredEncoding(bytes) : undefined;
  const asDeclared = declared === undefined ? undefined : strictly(declared, bytes);
  // Windows-1252 that is declared as another Latin encoding has its quotation marks where that has controls
  const isOther = asDeclared !== undefined && /[\u0080-\u0084\u0086-\u009f]/.test(asDeclared);
  return (
    (isOther ? undefined : asDeclared) ?? valid ?? decodeAs('utf-8', bytes) ?? strictly('windows-1252', bytes)
  );
}

/** By its byte order mark, or by the zeros that Latin letters have in their upper byte. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, SAMPLE);
  let even = 0;
  let odd = 0;
  for (const [i, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (i % 2 === 0) even++;
    else odd++;
  }
  const half = sample.length / 2;
  if (odd > half / 2 && even < half / 20) return 'utf-16le';
  if (even > half / 2 && odd < half / 20) return 'utf-16be';
  return undefined;
}

/** The text with U+FFFD for what is broken, unless too much is. */
function decodeAs(encoding: string, bytes: Uint8Array): string | undefined {
  const text = new TextDecoder(encoding).decode(bytes);
  const broken = text.match(/\ufffd/g)?.length ?? 0;
  if (encoding !== 'utf-8') return broken * DAMAGE > text.length ? undefined : text;
  // Windows-1252 read as UTF-8 has hardly a valid character beyond ASCII
  const beyond = (text.match(/\P{ASCII}/gu)?.length ?? 0) - broken;
  return broken * 10 > beyond || broken * DAMAGE > text.length ? undefined : text;
}

function strictly(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // not valid in this encoding, or an encoding that TextDecoder does not know
    return undefined;
  }
}

function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = latin(bytes, DECLARED_WITHIN);
  const [, name] =
    /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]{1,40})/i.exec(start) ??
    /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]{1,40})/i.exec(start) ??
    [];
  // a page that declares UTF-16 in single bytes cannot be UTF-16
  return name === undefined || /^utf-?16/i.test(name) ? undefined : name;
}
