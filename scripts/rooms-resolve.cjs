// How dependency-cruiser finds `#room/x.js`: in src, whether or not something was built into dist.
const { join } = require('node:path');
const rooms = ['platform', 'office', 'access', 'directory', 'programme', 'coaching', 'outcomes'];

module.exports = {
  resolve: {
    importsFields: [],
    extensionAlias: { '.js': ['.ts', '.js'] },
    alias: Object.fromEntries(rooms.map((room) => [`#${room}`, join(__dirname, '..', 'src', room)])),
  },
};
