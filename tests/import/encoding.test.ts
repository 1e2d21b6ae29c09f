import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/import/encoding.ts';
import { bytesOf, refusal } from './reading.ts';

const TEXT = 'Keïta’s “government” fell – in Bamako…\n';
const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
const swapped = (bytes: Uint8Array): Uint8Array => new Uint8Array(Buffer.from(bytes).swap16());
const page = (charset: string, body: Uint8Array): Uint8Array =>
  new Uint8Array(Buffer.concat([bytesOf(`<meta charset="${charset}"><p>`), body]));
// “ ” – … stand between 0x80 and 0x9f in Windows-1252
const WINDOWS = latin1('Ke\xefta\x92s \x93government\x94 fell \x96 in Bamako\x85\n');

describe('decoding a text', () => {
  it.each([
    ['UTF-8', bytesOf(TEXT)],
    ['UTF-8 with a byte order mark', bytesOf(`\ufeff${TEXT}`)],
    ['UTF-16 little-endian with a mark', utf16(`\ufeff${TEXT}`)],
    ['UTF-16 big-endian with a mark', swapped(utf16(`\ufeff${TEXT}`))],
    ['UTF-16 little-endian without a mark', utf16(TEXT)],
    ['UTF-16 big-endian without a mark', swapped(utf16(TEXT))],
    ['Windows-1252', WINDOWS],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes, 'a.txt')).toBe(TEXT);
  });

  it('takes UTF-8 with one broken character for UTF-8, not for Windows-1252', () => {
    const bytes = bytesOf(`${'Traoré est né à Ségou. '.repeat(100)}x`);
    bytes[bytes.length - 1] = 0xff;
    const text = decodeText(bytes, 'a.txt');
    expect(text).toContain('Traoré est né à Ségou.');
    expect(String(text).endsWith('\ufffd')).toBe(true);
  });

  it.each([
    ['iso-8859-2', latin1('\xb1\xea'), 'ąę'],
    ['koi8-r', latin1('\xcd\xc1\xcc\xc9'), 'мали'],
    ['shift_jis', latin1('\x83\x7d\x83\x8a'), 'マリ'],
    ['no-such-charset', latin1('caf\xe9'), 'café'],
    ['utf-16', latin1('caf\xe9'), 'café'],
    ['iso-8859-1', bytesOf('Ségou'), 'Ségou'],
  ])('honours the charset %s of a page as far as it can be true', (charset, body, expected) => {
    expect(decodeText(page(charset, body), 'a.html', true)).toContain(`<p>${expected}`);
  });

  it('takes Windows-1252 for what it is, whatever Latin encoding the page declares', () => {
    const page = Buffer.from('<meta charset="iso-8859-15"><p>The \u0093river\u0094 cost \u0080 5.', 'latin1');
    expect(decodeText(page, 'a.html', true)).toContain('The “river” cost € 5.');
  });

  it('honours the encoding of an XML declaration', () => {
    const bytes = latin1('<?xml version="1.0" encoding="iso-8859-2"?><html>\xb1</html>');
    expect(decodeText(bytes, 'a.xhtml', true)).toContain('<html>ą</html>');
  });

  it('does not look for a charset in a text', () => {
    expect(decodeText(page('koi8-r', latin1('caf\xe9')), 'a.txt')).toContain('café');
  });

  it.each([
    ['a null byte in a text', bytesOf(`${'Plain words. '.repeat(500)}\0 and more.`)],
    ['random bytes', Uint8Array.from({ length: 4000 }, (_, i) => (i * 7919 + (i >> 3) * 104_729) % 256)],
    ['control characters', bytesOf('\u0001\u0002\u0003\u001b[31m text')],
    ['nothing but zeros', new Uint8Array(5000)],
  ])('refuses %s', (_, bytes) => {
    expect(refusal(Object(decodeText(bytes, 'a.txt')))).toMatch(/binary data/);
  });

  it('refuses UTF-16 with half a surrogate pair in every other place', () => {
    const bytes = utf16(`\ufeff${'a\ud800'.repeat(50)}`);
    expect(refusal(Object(decodeText(bytes, 'a.txt')))).toMatch(/broken UTF-16/);
  });

  it('keeps the odd control character of a real text', () => {
    expect(decodeText(bytesOf(`page one\f${'words '.repeat(400)}\u0007`), 'a.txt')).toContain('page one\f');
  });
});
