// Refuses to write into a settings file that Claude Code ignores as a whole: what is written there would never arrive.
import {readSettings, settingsText} from '../../claude-code/settings-file.ts';
import {Problem} from '../../problem.ts';

/** @throws Problem `settings-void`, with the line. What is no JSON at all the editor refuses itself. */
export function refuseVoidSettings(before: Buffer | undefined, path: string): void {
	const {fault, keys} = readSettings(before ? settingsText(before) : '', 'user', path);
	if (!fault || Object.keys(keys).length === 0) return;
	throw new Problem({
		code: 'settings-void',
		title: `Claude Code ignores all of ${path}`,
		because: `line ${fault.line}: ${fault.say}`,
		next: [{say: `Correct line ${fault.line}, then run this again`}],
	});
}
