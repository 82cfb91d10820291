// Whole class names: Tailwind finds them by reading this file.
const shades = ['', 'bg-accent/10', 'bg-accent/20', 'bg-accent/32', 'bg-accent/45'] as const;

/** The shade of a cell that holds `count` where the fullest holds `most`: darker for more, none for none. The figure always stands in it. */
export function heatShade(count: number, most: number): string {
  if (count === 0 || most === 0) return '';
  const step = Math.ceil((count / most) * (shades.length - 1));
  return shades[step] ?? '';
}
