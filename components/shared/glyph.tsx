export interface GlyphProps {
  /** Side in CSS pixels. */
  size?: number;
}

/** Makes an icon of one path on a 20 by 20 grid, drawn with a line in the colour of the text. Never the only label. */
export function glyph(path: string) {
  return function Glyph({ size = 16 }: GlyphProps) {
    return (
      <svg class="glyph" width={size} height={size} viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path d={path} />
      </svg>
    );
  };
}
