/**
 * Nothing from outside may load or run in the window. Inline styles are allowed because Excalidraw, Mantine
 * and CodeMirror set them; blob: and data: images because a board's pictures are such.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/** Sent with every answer. The page may ask for the microphone only while the user has speech set up. */
export function securityHeaders(mayListen: boolean): Readonly<Record<string, string>> {
  const microphone = `microphone=${mayListen ? "(self)" : "()"}`;
  return { ...FIXED, "permissions-policy": `camera=(), display-capture=(), geolocation=(), ${microphone}` };
}

const FIXED = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};
