import type { IncomingMessage } from 'node:http';

/**
 * What the page may load: its own script, style, fonts and pictures, and nothing from elsewhere. `blob:` is for
 * pictures that a person is about to send.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': CONTENT_SECURITY_POLICY,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cache-Control': 'no-store',
};

/**
 * Takes a request and the port of the room, and returns why it must not be served, or null. A page from elsewhere
 * may reach this computer's ports: by a name that leads here (so `Host` must be ours), or by a request across
 * origins (so `Origin` must be ours, and the browser must not call it cross-site).
 */
export function refusalOf(request: IncomingMessage, port: number): string | null {
  const { host, origin } = request.headers;
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`];
  if (host === undefined || !hosts.includes(host)) return 'This host is not served here';
  if (origin !== undefined && origin !== `http://${host}`) return 'Other origins are not served';
  const site = request.headers['sec-fetch-site'];
  const isLink = request.headers['sec-fetch-mode'] === 'navigate' && request.method === 'GET';
  if (site !== undefined && site !== 'same-origin' && site !== 'none' && !isLink) {
    return 'Other sites are not served';
  }
  if (request.method !== 'GET' && request.method !== 'POST') return 'Only GET and POST are served';
  // a form of another page cannot send this type without being asked first
  if (request.method === 'POST' && request.headers['content-type'] !== 'application/json') {
    return 'Only application/json is taken';
  }
  return null;
}
