// Finds variables that a start-up file sets without exporting them: programs that are started from the shell do not get them.

import {listText} from '../../../sentence-parts.ts';
import {type Check, findingIf} from '../../check.ts';
import {isOrAre} from '../../words.ts';

export const notExported: Check = {
	id: 'not-exported',
	title: 'Start-up files export the variables that they set',
	needs: 'offline',
	find(subject) {
		const ineffective = subject.unexportedVariables.filter(
			({name}) => !subject.values.has(name) && !subject.newTerminalValues.has(name),
		);
		const names = [...new Set(ineffective.map(({name}) => name))];
		return findingIf(ineffective.length > 0, () => ({
			status: 'warn',
			about: names,
			title: `${listText(names)} ${isOrAre(names)} set but not exported`,
			because: 'Programs that the shell starts do not see it',
			evidence: ineffective.map(({name, path, line}) => `${name} · ${path}:${line}`),
			next: [{say: 'Write export before it (in fish: set -gx)'}],
		}));
	},
};
