// proxyFor: which proxy Claude Code uses, as measured with 2.1.330 against two proxies on loopback.
import {describe, expect, it} from 'vitest';
import {proxyFor} from '../../source/claude-code/proxy.ts';

const p = 'http://p:1';
const runtime = 'https://bedrock-runtime.us-west-2.amazonaws.com/';

describe('proxyFor', () => {
	it.each([
		[runtime, {HTTPS_PROXY: p}, 'HTTPS_PROXY'],
		[runtime, {https_proxy: p, HTTPS_PROXY: 'http://q:1'}, 'https_proxy'],
		[runtime, {HTTP_PROXY: p}, 'HTTP_PROXY'],
		[runtime, {http_proxy: p}, 'http_proxy'],
		[runtime, {ALL_PROXY: p}, 'ALL_PROXY'],
		[runtime, {HTTPS_PROXY: '', HTTP_PROXY: p}, 'HTTP_PROXY'],
		[runtime, {HTTPS_PROXY: ' '}, undefined],
		[runtime, {HTTPS_PROXY: p, NO_PROXY: '*'}, undefined],
		[runtime, {HTTPS_PROXY: p, NO_PROXY: 'amazonaws.com'}, undefined],
		[runtime, {HTTPS_PROXY: p, NO_PROXY: 'x, .amazonaws.com'}, undefined],
		[runtime, {HTTPS_PROXY: p, NO_PROXY: '*.amazonaws.com'}, undefined],
		[runtime, {HTTPS_PROXY: p, NO_PROXY: 'x', no_proxy: 'bedrock-runtime.us-west-2.amazonaws.com:443'}, undefined],
		[runtime, {HTTPS_PROXY: p, NO_PROXY: 'bedrock-runtime.us-west-2.amazonaws.com:80'}, 'HTTPS_PROXY'],
		[runtime, {HTTPS_PROXY: p, NO_PROXY: 'example.com sts.us-west-2.amazonaws.com'}, 'HTTPS_PROXY'],
		[runtime, {HTTPS_PROXY: p, NO_PROXY: 'notamazonaws.com'}, 'HTTPS_PROXY'],
		['http://127.0.0.1:8080/', {HTTPS_PROXY: p}, 'HTTPS_PROXY'],
		['http://localhost:8080/', {HTTPS_PROXY: p, NO_PROXY: 'localhost,127.0.0.1'}, undefined],
	])('sends %s with %o through %s', (url, variables, variable) => {
		expect(proxyFor(new URL(url), variables)?.variable).toBe(variable);
	});

	it.each([
		['p:1', 'http://p:1/'],
		['user:p%23w@p:1', 'http://user:p%23w@p:1/'],
		['http://user:p@w@p:1', 'http://user:p%40w@p:1/'],
		[' https://p ', 'https://p/'],
	])('reads %s as %s', (written, href) => {
		expect(proxyFor(new URL(runtime), {HTTPS_PROXY: written})?.url?.href).toBe(href);
	});

	it.each([
		['socks5://p:1', 'scheme'],
		['ftp://p', 'scheme'],
		['http://user:p#w@p:1', 'syntax'],
		['http://', 'syntax'],
	])('cannot use %s', (written, fault) => {
		expect(proxyFor(new URL(runtime), {HTTPS_PROXY: written})).toEqual({variable: 'HTTPS_PROXY', fault});
	});
});
