// What an edit takes out of a file: said, since somebody may have set it by hand.
import {readDotenv} from '../dotenv-check.ts';
import type {Edit} from '../edit.ts';
import {readSettings} from '../settings-json.ts';

const companion = /_(NAME|SUPPORTED_CAPABILITIES)$/;

/** A sentence that names the variables which stand in the file today and will not any more; none for shell snippets. */
export function removedVariables({path, purpose, before, after}: Edit): string[] {
	if ((purpose !== 'settings' && purpose !== 'dotenv') || !before) return [];
	const names = (bytes: Buffer | undefined) =>
		purpose === 'settings' ? Object.keys(readSettings(bytes, path).env) : [...readDotenv(bytes).keys()];
	const still = new Set(names(after));
	const gone = names(before).filter((name) => !still.has(name) && !companion.test(name));
	return gone.length > 0 ? [`${gone.join(', ')} will no longer stand in ${path}.`] : [];
}
