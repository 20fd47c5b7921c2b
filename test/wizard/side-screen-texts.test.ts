// The screens beside the questions: where an API key is pasted, and what was saved for the administrator.
import {expect, test} from 'vitest';
import {apiKeyScreen} from '../../source/wizard/choices/other-sign-ins.ts';
import {savedScreen} from '../../source/wizard/choices/result.ts';
import {fixedScreen} from '../../source/wizard/fixed-screen.ts';
import {openWizardStore} from '../../source/wizard/wizard-store.ts';
import {frames, press} from './whole-screens.ts';

test('where an API key is pasted, with a key of another kind and with no key', async () => {
	const store = openWizardStore(fixedScreen(apiKeyScreen), () => undefined);
	const texts = [frames(store, '/home')];
	for (const text of ['AKIAIOSFODNN7EXAMPLE', 'hello']) {
		press(store, {name: 'text', text}, {name: 'enter'});
		texts.push(`--- pasted: ${text} ---`, frames(store, '/home'));
		press(store, ...Array.from(text, () => ({name: 'backspace'}) as const));
	}
	await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('texts/api-key.txt');
});

test('what was saved, and what to do with it', async () => {
	const texts = (['policy', 'message', 'first-policy'] as const).map((file) =>
		frames(
			openWizardStore(fixedScreen(savedScreen(`./claude-bedrock-${file}`, file)), () => undefined),
			'/home',
		),
	);
	await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('texts/saved.txt');
});
