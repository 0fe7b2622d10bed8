import java.util.List;

record Shape(int code, List<List<Point>> rings) {}
