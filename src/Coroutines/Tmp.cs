namespace Tmp; internal class Tmp {}
