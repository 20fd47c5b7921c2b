// The whole help, and what a shell completes with, in files that can be read from top to bottom.
import {expect, test} from 'vitest';
import {completionScript} from '../../source/commands/completion/index.ts';
import {helpTemplates, helpText} from '../../source/commands/help.ts';
import {listWorlds} from '../../source/simulated-aws/world-list.ts';

test('The help of every command and topic', async () => {
	const texts = Object.keys(helpTemplates()).map((word) => {
		const heading = ['claude-bedrock-setup help', word].filter(Boolean).join(' ');
		return `$ ${heading}\n\n${word === 'demo' ? listWorlds() : helpText(word, 'claude-bedrock-setup')}`;
	});
	await expect(texts.join('\n\n')).toMatchFileSnapshot('texts/help.txt');
});

test.each(['bash', 'zsh', 'fish'])('The completion of %s', async (shell) => {
	await expect(completionScript(shell, ['healthy', 'haiku-denied'])).toMatchFileSnapshot(
		`texts/completion.${shell}.txt`,
	);
});
