// Tests the notes on variables that a fix cancels for Claude Code and that stay set for other programs.
import {expect, it} from 'vitest';
import {stillSet} from '../../source/doctor/fixes/still-set.ts';
import {healthy, known} from './healthy.ts';

const name = 'CLAUDE_CODE_USE_GATEWAY';
const on = {[name]: '1'};
const shell = known({program: 'zsh'});
const off = [{say: '', changes: [{name, value: '', place: 'user' as const}]}];

it('An exported variable is noted, and whether a new terminal has it', () => {
	expect(stillSet(healthy({environment: on, shell}), off)).toMatchInlineSnapshot(`
		[
		  "CLAUDE_CODE_USE_GATEWAY is still exported in this terminal. Claude Code ignores it there; other programs do not. A new terminal does not have it.",
		]
	`);
	const alone = stillSet(healthy({environment: on}), off);
	expect(alone).toMatchInlineSnapshot(`
		[
		  "CLAUDE_CODE_USE_GATEWAY is still exported in this terminal. Claude Code ignores it there; other programs do not.",
		]
	`);
	expect(stillSet(healthy({environment: on, shellValues: on, shell}), off)).toEqual(alone);
});

it('A variable of a file is noted with file and line', () => {
	const subject = healthy({environment: on});
	const lines = [
		{name, value: '1', origin: {layer: 'shell-file' as const, path: '/home/user/.zshrc', line: 4}},
		{name, value: '1', origin: {layer: 'claude-json' as const, path: '/home/user/.claude.json', line: 2}},
	];
	expect(stillSet({...subject, sources: [...subject.sources, ...lines]}, off)).toMatchInlineSnapshot(`
		[
		  "CLAUDE_CODE_USE_GATEWAY is still set in /home/user/.zshrc:4. Claude Code ignores it there; other programs do not.",
		  "CLAUDE_CODE_USE_GATEWAY is still set in /home/user/.claude.json:2. Claude Code ignores it there.",
		]
	`);
});

it('A variable that is removed from a file, or set nowhere else, gets no note', () => {
	expect(stillSet(healthy({user: on}), [{say: '', changes: [{name, place: 'user'}]}])).toEqual([]);
	expect(stillSet(healthy(), off)).toEqual([]);
});
