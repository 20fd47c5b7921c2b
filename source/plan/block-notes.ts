// Notes inside our block on what the file was like before it, so that taking the block out restores every byte.

export const noFile = '# (there was no file before this block)';
export const emptyFile = '# (the file was empty before this block)';
export const noLineBreak = '# (the line before this block had no line break)';

export const blockNotes = [noFile, emptyFile, noLineBreak];
