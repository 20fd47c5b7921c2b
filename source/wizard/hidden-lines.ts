// How much of a text is above or below what a small terminal shows.

/** `3 more lines`, `1 more line`. */
export const hiddenLines = (count: number): string => `${count} more ${count === 1 ? 'line' : 'lines'}`;
