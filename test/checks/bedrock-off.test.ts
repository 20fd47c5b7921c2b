// Taking back is offered only where there is something of this tool's to take back.
import {expect, test} from 'vitest';
import {check} from '../../source/checks/configuration/bedrock-off.ts';
import {healthy} from './healthy.ts';

test.each([true, false])('with Bedrock switched off and a setup of ours: %s', (setUp) => {
	const [found] = check.find(healthy({user: {CLAUDE_CODE_USE_BEDROCK: undefined}, setUp}));
	const commands = found?.next?.map(({run}) => run);
	expect(commands).toEqual(setUp ? ['claude-bedrock-setup', 'claude-bedrock-setup off'] : ['claude-bedrock-setup']);
});
