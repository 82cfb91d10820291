import { encode } from 'uqr';

/** The words as a QR code (ISO/IEC 18004), black on white whatever the page looks like, so that every camera reads it. */
export function QrCode({ text }: Readonly<{ text: string }>) {
  const { data, size } = encode(text, { ecc: 'M', border: 2 });
  const path = data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : '')))
    .filter((part) => part !== '')
    .join('');
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${size} ${size}`} width={112} height={112} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
