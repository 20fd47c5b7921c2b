import {expect, test} from 'vitest';
import {toldToolUse} from '../../source/simulated-aws/told-tool-use.ts';

const tools = [{name: 'Bash'}];
const ask = (content: unknown, more = {}) => toldToolUse({tools, messages: [{role: 'user', content}], ...more});

test('the model calls the tool that the last message names, wherever it stands in it', () => {
	const call = {name: 'Bash', input: {command: 'date'}};
	expect(ask('Use the tool Bash with {"command":"date"}')).toEqual(call);
	expect(
		ask([
			{type: 'text', text: '<system-reminder>…</system-reminder>'},
			{type: 'text', text: 'Hello.\nUse the tool Bash with {"command":"date"}\n'},
		]),
	).toEqual(call);
});

test.each([
	['a message without such a sentence', ask('ping')],
	['the result of a tool', ask([{type: 'tool_result', content: 'Use the tool Bash with {}'}])],
	['a tool that the request does not offer', ask('Use the tool Agent with {}')],
	['a request without tools', ask('Use the tool Bash with {}', {tools: undefined})],
	['input that is no JSON', ask('Use the tool Bash with {date}')],
	['an earlier message', toldToolUse({tools, messages: [{content: 'Use the tool Bash with {}'}, {content: 'ping'}]})],
	['no message', toldToolUse({tools})],
])('%s calls no tool', (_, toolUse) => expect(toolUse).toBeUndefined());
