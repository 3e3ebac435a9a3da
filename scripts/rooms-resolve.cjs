// How dependency-cruiser finds `#room/x.js`: in src, whether or not something was built into dist.
const path = require('node:path');
const rooms = ['platform', 'office', 'access', 'directory', 'programme', 'coaching', 'outcomes'];

module.exports = {
  resolve: {
    importsFields: [],
    extensionAlias: { '.js': ['.ts', '.js'] },
    alias: Object.fromEntries(rooms.map((room) => [`#${room}`, path.join(__dirname, '..', 'src', room)])),
  },
};
