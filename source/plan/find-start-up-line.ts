// Finds the line of a start-up file that reads the file which this tool generated for the shell.

/** From 1; undefined where no line of the text does, but perhaps a comment. */
export function findStartUpLine(text: string, shell: string): number | undefined {
	const readsGenerated = new RegExp(`^[^#\\n]*/claude-bedrock-setup/shell\\.${shell}`);
	const at = text.split('\n').findIndex((line) => readsGenerated.test(line));
	return at < 0 ? undefined : at + 1;
}
