import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** For everything but pages, which bring their own content policy: nothing may be loaded, framed or sniffed. */
export function securityHeaders(options: { development: boolean }): RequestHandler {
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"] },
    },
    // Framing is ruled by frame-ancestors; Office and Teams frame the pages.
    frameguard: false,
    crossOriginEmbedderPolicy: false,
    // The Office dialog and the sign-in popup talk to their opener.
    crossOriginOpenerPolicy: { policy: 'same-origin-allow-popups' },
    crossOriginResourcePolicy: { policy: 'same-origin' },
    referrerPolicy: { policy: 'no-referrer' },
    strictTransportSecurity: options.development ? false : { maxAge: 31_536_000, includeSubDomains: true },
  });
}
