// Names the variables that an edit takes out of a file, since somebody may have set them by hand.
import {readDotenv} from '../dotenv-check.ts';
import type {Edit} from '../edit.ts';
import {readSettings} from '../settings-json.ts';

const belongsToPin = /_(NAME|SUPPORTED_CAPABILITIES)$/;

/** A sentence that names the variables which stand in the file today and will not any more; none for shell snippets. */
export function removedVariables({path, purpose, before, after}: Edit): string[] {
	if ((purpose !== 'settings' && purpose !== 'dotenv') || !before) return [];
	const names = (bytes: Buffer | undefined) =>
		purpose === 'settings' ? Object.keys(readSettings(bytes, path).env) : [...readDotenv(bytes).keys()];
	const remaining = new Set(names(after));
	const removed = names(before).filter((name) => !remaining.has(name) && !belongsToPin.test(name));
	return removed.length > 0 ? [`${removed.join(', ')} will no longer stand in ${path}.`] : [];
}
