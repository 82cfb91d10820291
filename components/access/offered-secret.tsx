import { create } from 'qrcode';

type Given = Readonly<{
  /** In base 32. */
  secret: string;
  /** `otpauth://…` */
  address: string;
  words: Readonly<{ qrLabel: string; secret: string }>;
}>;

/** One path for all dark squares: no style attribute, which the Content-Security-Policy would not let through. */
function squaresOf(address: string): Readonly<{ size: number; path: string }> {
  const { modules } = create(address, { errorCorrectionLevel: 'M' });
  const { size, data } = modules;
  const dark = [...data].flatMap((isDark, at) => (isDark ? [`M${at % size} ${Math.floor(at / size)}h1v1h-1z`] : []));
  return { size, path: dark.join('') };
}

/** The secret to set up an authenticator with: as a QR code, and in groups of four to be typed. */
export function OfferedSecretPicture({ secret, address, words }: Given) {
  const { size, path } = squaresOf(address);
  const quiet = 4;
  const whole = size + 2 * quiet;
  return (
    <div className="grid gap-4">
      <svg
        role="img"
        aria-label={words.qrLabel}
        viewBox={`${-quiet} ${-quiet} ${whole} ${whole}`}
        shapeRendering="crispEdges"
        className="qr-code h-auto w-56"
      >
        <rect x={-quiet} y={-quiet} width={whole} height={whole} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <p>
        {words.secret}:{' '}
        <code translate="no" className="font-mono font-semibold">
          {secret.match(/.{1,4}/g)?.join(' ')}
        </code>
      </p>
    </div>
  );
}
