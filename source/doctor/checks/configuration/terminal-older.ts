// Finds a terminal that was opened before set-up wrote the shell's part: a shell reads its start-up file only when it starts.

import {type Check, findingIf} from '../../check.ts';
export const terminalOlder: Check = {
	id: 'terminal-older',
	title: 'This terminal was opened after set-up wrote for its shell',
	needs: 'offline',
	find({snippet, values}) {
		const names = [...values].filter(([, {winner}]) => winner.layer === 'dotenv').map(([name]) => name);
		return findingIf(snippet?.olderTerminal === true && names.length > 0, () => ({
			status: 'warn',
			title: 'This terminal does not have the values yet; a new one does',
			because: 'It was opened before set-up wrote them, and a shell reads its start-up file only when it starts',
			evidence: snippet ? [snippet.generated] : [],
			next: [{say: 'Open a new terminal and start claude there'}],
		}));
	},
};
