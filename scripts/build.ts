// placeholder until src has something to bundle
console.log("nothing to build yet");
