// Tests the notes on variables that a fix cancels for Claude Code and that stay set for other programs.
import {expect, it} from 'vitest';
import {stillSet} from '../../source/doctor/fixes/still-set.ts';
import {healthy, known} from './healthy.ts';

const name = 'CLAUDE_CODE_USE_GATEWAY';
const on = {[name]: '1'};
const shell = known({program: 'zsh'});
const off = [{say: '', changes: [{name, value: '', place: 'user' as const}]}];

it('An exported variable is noted, and whether a new terminal has it', () => {
	expect(stillSet(healthy({environment: on, shell}), off).join()).toMatch(
		/in this terminal\. .*unset CLAUDE.*A new terminal does not/,
	);
	expect(stillSet(healthy({environment: on, shellValues: on, shell}), off).join()).not.toContain('A new terminal');
	expect(stillSet(healthy({environment: on}), off).join()).not.toContain('A new terminal');
});

it('A variable of a start-up file is noted with file and line', () => {
	const subject = healthy({environment: on});
	const line = {name, value: '1', origin: {layer: 'shell-file' as const, path: '/home/user/.zshrc', line: 4}};
	expect(stillSet({...subject, sources: [...subject.sources, line]}, off)).toEqual([
		expect.stringContaining('is still set in /home/user/.zshrc:4'),
	]);
});

it('A variable that is removed from a file, or set nowhere else, gets no note', () => {
	expect(stillSet(healthy({user: on}), [{say: '', changes: [{name, place: 'user'}]}])).toEqual([]);
	expect(stillSet(healthy(), off)).toEqual([]);
});
