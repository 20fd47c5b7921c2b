// Characters that every terminal draws one column wide and that join no neighbour: ASCII, Latin, quotes, arrows, box drawing, marks, braille.

export const narrow =
	'\\u0020-\\u007E\\u00A0-\\u00AC\\u00AE-\\u02FF\\u2010-\\u2027\\u2030-\\u205E\\u2190-\\u21FF\\u2500-\\u25FC\\u26A0\\u2713-\\u2718\\u276F\\u2800-\\u28FF';
