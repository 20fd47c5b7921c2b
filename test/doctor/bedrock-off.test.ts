// Tests that the check bedrock-off offers to take a set-up back only where this tool has made one.

import {expect, test} from 'vitest';
import {bedrockOff} from '../../source/doctor/checks/configuration/bedrock-off.ts';
import {installed} from '../../source/invocation.ts';
import {commandOf} from '../../source/next-step.ts';
import {healthy} from './healthy.ts';

test.each([true, false])(
	'The check bedrock-off offers `off` only where this tool has set something up: %s',
	(isSetUpHere) => {
		const [found] = bedrockOff.find(healthy({user: {CLAUDE_CODE_USE_BEDROCK: undefined}, isSetUpHere}));
		const commands = found?.next?.map((next) => commandOf(next, installed));
		expect(commands).toEqual(
			isSetUpHere ? ['claude-bedrock-setup', 'claude-bedrock-setup off'] : ['claude-bedrock-setup'],
		);
	},
);
