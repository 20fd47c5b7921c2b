// Which files are meant: the answers that say so, and what was found of the places they name.
import type {Answers} from '../answers.ts';
import type {Context} from '../question.ts';
import type {SetNow, Start} from '../start.ts';

/** Which files, as answered. */
export type Targets = Pick<Partial<Answers>, 'write' | 'settings' | 'shell' | 'shellScope' | 'dotenv' | 'keepKey'> & {
	readonly askShell: boolean;
	readonly environment: Start['environment'];
	readonly now: SetNow | undefined;
};

export function targetsOf({answers, start}: Context): Targets {
	const {write, settings, shell, shellScope, dotenv, keepKey} = answers;
	return {
		...(write ? {write} : {}),
		...(settings ? {settings} : {}),
		...(shell ? {shell} : {}),
		...(shellScope ? {shellScope} : {}),
		...(dotenv ? {dotenv} : {}),
		...(keepKey ? {keepKey} : {}),
		askShell: start.options.askShell,
		environment: start.environment,
		now: start.now,
	};
}
